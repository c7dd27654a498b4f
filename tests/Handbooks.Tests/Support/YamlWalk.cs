using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Tests.Support;

/// <summary>Every node of a YAML value, and whether it lies in its file.</summary>
internal static class YamlWalk
{
    public static IEnumerable<YamlNode> All(YamlNode? node) => node switch
    {
        null => [],
        YamlSequence list => list.Items.SelectMany(All).Prepend(list),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => All(entry.Key).Concat(All(entry.Value))).Prepend(mapping),
        _ => [node],
    };

    public static void AssertInside(Result<YamlNode?> read, SourceText source, int start, int end)
    {
        Assert.All(All(read.Value), node => AssertInside(node.Span, source, start, end));
        Assert.All(read.Diagnostics, diagnostic => AssertInside(diagnostic.Span, source, start, end));
    }

    private static void AssertInside(SourceSpan span, SourceText source, int start, int end)
    {
        Assert.Same(source, span.Source);
        Assert.InRange(span.Start, start, end);
        Assert.InRange(span.End, span.Start, end);
    }
}
