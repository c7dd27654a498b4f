using System.Collections.Immutable;
using Handbooks.Syntax.Markdown.Contents;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives.Lowering;

/// <summary>The lines of a toctree: a path, an address, or <c>Title &lt;path&gt;</c>.</summary>
internal static class ToctreeLines
{
    public static Toctree Read(TextDirective text)
    {
        var options = text.Head.Options;
        var toctree = new Toctree(text.Parser!) { Caption = options["caption"], IsHidden = options.Has("hidden"), Span = text.Span };
        var entries = ImmutableArray.CreateBuilder<ToctreeEntry>();
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines.Lines[i].Slice;
            line.TrimStart();
            line.TrimEnd();
            if (!line.IsEmpty && !line.AsSpan().SequenceEqual("self"))
                entries.Add(Entry(line, isGlob: options.Has("glob")));
        }
        foreach (var entry in entries.Where(entry => entry.Link is not null))
            toctree.Inline!.AppendChild(entry.Link!);
        toctree.Entries = entries.ToImmutable();
        return toctree;
    }

    private static ToctreeEntry Entry(StringSlice line, bool isGlob)
    {
        var span = new SourceSpan(line.Start, line.End);
        var open = line.Text[line.End] == '>' ? line.AsSpan().LastIndexOf('<') : -1;
        if (open < 0)
        {
            var written = line.ToString();
            return new ToctreeEntry(null, written, isGlob && written.AsSpan().IndexOfAny('*', '?') >= 0 ? null : Links.To(line), span);
        }
        var address = new StringSlice(line.Text, line.Start + open + 1, line.End - 1);
        var title = line.AsSpan()[..open].Trim().ToString();
        return new ToctreeEntry(title.Length == 0 ? null : title, address.ToString(),
            title.Length == 0 ? Links.To(address) : Links.To(address, title), span);
    }
}
