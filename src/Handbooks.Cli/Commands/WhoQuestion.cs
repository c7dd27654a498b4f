using Handbooks.Text;

namespace Handbooks.Cli.Commands;

/// <summary>What was asked on the command line.</summary>
/// <param name="Text">Empty where only a role is named.</param>
/// <param name="Role">As typed; null for all roles.</param>
internal sealed record WhoQuestion(string Text, string? Role, bool IsAll)
{
    /// <exception cref="UsageException">There is nothing to look for.</exception>
    public void Refuse()
    {
        if (Role is { } name && string.IsNullOrWhiteSpace(name))
            throw new UsageException("--role is empty; it wants the name of a role.");
        if (Text.Length == 0 && Role is null)
            throw new UsageException("ask for something, such as: handbook who \"process improvement\"");
        if (Text.Length > 0 && PlainWords.In(Text).Count == 0)
            throw new UsageException($"\"{Text}\" holds no word to look for.");
    }
}
