using System.Globalization;

namespace Handbooks.Cli.Printing;

/// <summary>One of the two streams that a run speaks on, and what its reader can see.</summary>
/// <param name="IsTerminal">A person watches; else it is a file, a pipe or a log.</param>
/// <param name="Width">In cells.</param>
internal sealed record Screen(TextWriter Writer, bool IsTerminal, bool HasColour, int Width)
{
    /// <summary>Why something could not be written; null while all could.</summary>
    public string? Failure => (Writer as StreamWriter)?.BaseStream is SafeStream stream ? stream.Failure : null;

    public string In(Ink ink, string text) =>
        HasColour ? string.Create(CultureInfo.InvariantCulture, $"\e[{(int)ink}m{text}\e[0m") : text;

    /// <summary>Written out at once, so that the two streams keep their order on one terminal.</summary>
    public void Say(string line)
    {
        Writer.WriteLine(line);
        Writer.Flush();
    }

    /// <summary>Bytes as they are, for a file or a pipe; a person sees them as text that cannot turn on the terminal.</summary>
    public void Show(byte[] bytes)
    {
        Writer.Flush();
        if (!IsTerminal && Writer is StreamWriter { BaseStream: var stream })
            stream.Write(bytes);
        else
            Writer.Write(VisibleText.Of(System.Text.Encoding.UTF8.GetString(bytes), keepLines: true));
        Writer.Flush();
    }

    public void Complain(string sentence) => Say($"{In(Ink.Red, "handbook:")} {VisibleText.Of(sentence, keepLines: true)}");
}
