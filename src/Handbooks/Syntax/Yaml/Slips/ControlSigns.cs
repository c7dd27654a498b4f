using System.Buffers;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Control characters in data: some of them end the reading without a word.</summary>
internal static class ControlSigns
{
    private const int MostTold = 20;

    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>In what says who may read something, it stays: that line then is an error of its own.</summary>
    public static List<Diagnostic> Find(SourceText source, int start, int end)
    {
        var found = new List<Diagnostic>();
        var text = source.Text;
        for (var at = text.AsSpan(start, end - start).IndexOfAny(Signs); at >= 0 && found.Count < MostTold;)
        {
            at += start;
            var run = at + 1;
            while (run < end && Signs.Contains(text[run]))
                run++;
            var line = SlipLine.At(source, text.LastIndexOf('\n', at, at - start + 1) is var above and >= 0 ? above + 1 : start, end);
            if (!line.IsAboutVisibility)
                found.Add(RepairDiagnostics.ControlRemoved(source, TextEdit.Remove(at, run)));
            at = text.AsSpan(run, end - run).IndexOfAny(Signs) is var next and >= 0 ? run + next - start : -1;
        }
        return found;
    }
}
