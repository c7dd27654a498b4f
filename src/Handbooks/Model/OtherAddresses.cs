using System.Collections.Immutable;

namespace Handbooks.Model;

/// <summary>Addresses that a page's front matter gives for other tools: Docusaurus, Jekyll, Hugo.</summary>
internal static class OtherAddresses
{
    public static ImmutableArray<string> Read(Fields fields, string path, string? id, IEnumerable<string> aliases)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var written = fields.OfOtherTools("slug", "permalink", "url", "redirect_from").Concat(aliases).ToList();
        // Docusaurus: the id stands for the file's name.
        if (id is not null)
            written.Add(id);
        return [.. written
            // A pattern such as /:categories/:title/ is no address.
            .Where(address => !address.Contains(':', StringComparison.Ordinal) && !address.Contains('{', StringComparison.Ordinal))
            .Select(address => (address.StartsWith('/') ? address : folder + address).Trim('/'))
            .Where(address => address.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
