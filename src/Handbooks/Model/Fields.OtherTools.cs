using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Handbooks.Model.Keys;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Keys of other tools: read if present, not documented, and never a fault.</summary>
internal sealed partial class Fields
{
    /// <summary>The key is there, whatever its value; this does not count as reading it.</summary>
    public bool Has(Key key) => _entries.ContainsKey(key.Name);

    /// <summary>As <see cref="Word{T}"/>, for a key that other tools use, too: a value that is none of ours is ignored like an unknown key.</summary>
    public Located<T>? WordIfOurs<T>(WordKey<T> key) =>
        _entries.TryGetValue(key.Name, out var entry) && entry.Value is YamlScalar scalar && key.ByWord.ContainsKey(Normal(scalar.Value))
            ? Word(key) : null;

    public List<string> OfOtherTools(Key key)
    {
        Debug.Assert(_keys.Has(key), $"{key.Name} is no key of {_keys.Of}.");
        var written = new List<string>();
        foreach (var name in key.Names)
        {
            if (!_entries.Remove(name, out var entry))
                continue;
            var nodes = entry.Value is YamlSequence list ? list.Items : [entry.Value];
            written.AddRange(nodes.OfType<YamlScalar>().Where(node => !node.IsNull && !string.IsNullOrWhiteSpace(node.Value))
                .Select(node => node.Value.Trim()));
        }
        return written;
    }

    /// <summary>The first of the values that is a number.</summary>
    public double? NumberOfOtherTools(Key key)
    {
        foreach (var written in OfOtherTools(key))
        {
            if (double.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var number))
                return number;
        }
        return null;
    }

    /// <summary>Takes the keys that were not read and match; they are not reported again.</summary>
    public ImmutableArray<YamlScalar> TakeUnknown(Func<string, bool> isCalledSo)
    {
        var taken = _entries.Where(entry => isCalledSo(entry.Value.Key.Value)).OrderBy(entry => entry.Value.Key.Span.Start).ToList();
        foreach (var entry in taken)
            _entries.Remove(entry.Key);
        return [.. taken.Select(entry => entry.Value.Key)];
    }
}

/// <summary>Addresses that a page's front matter gives for other tools: Docusaurus, Jekyll, Hugo.</summary>
internal static class OtherAddresses
{
    public static ImmutableArray<string> Read(Fields fields, string path, string? id, IEnumerable<string> aliases)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var written = fields.OfOtherTools(FrontMatterKeys.OtherAddress).Concat(aliases).ToList();
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
