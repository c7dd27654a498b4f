using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Handbooks.Syntax.PartNameLists;
using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>A part of a role page, found by the heading over it.</summary>
public enum RolePart
{
    Responsibilities,
    Essential,
    Desirable,
    Interactions,
    Process,
    Metrics,
    Areas,
    Purpose,
}

/// <summary>Which headings name which part of a role, in every language that we know; handbook.yml adds to the list.</summary>
public sealed class PartNames
{
    /// <summary>By language code. A name that two languages use for different parts means what the handbook's own language says.</summary>
    private static readonly (string Language, (RolePart Part, string[] Names)[] Names)[] Languages =
    [
        ("ja", Japanese.Names),
        ("pt", Portuguese.Names),
        ("es", Spanish.Names),
        ("de", German.Names),
        ("fr", French.Names),
        ("en", English.Names),
    ];

    private static readonly string[] Openings =
        ["the ", "key ", "main ", "core ", "primary ", "your ", "our ", "their ", "its ", "les ", "die ", "las ", "los ", "as ", "os "];

    public static PartNames Default { get; } = For("en", []);

    private readonly FrozenDictionary<string, RolePart> _exact;
    private readonly ImmutableArray<(string Prefix, RolePart Part)> _prefixes;
    private readonly FrozenSet<string> _added;

    private PartNames(string language, ImmutableArray<(RolePart Part, string Name)> added)
    {
        var exact = new Dictionary<string, RolePart>(StringComparer.Ordinal);
        var prefixes = ImmutableArray.CreateBuilder<(string, RolePart)>();
        // The handbook's language comes after the others, and what handbook.yml says comes last and wins.
        var known = Languages.OrderBy(list => language.StartsWith(list.Language, StringComparison.OrdinalIgnoreCase))
            .SelectMany(list => list.Names).SelectMany(entry => entry.Names.Select(name => (entry.Part, Name: name)));
        foreach (var (part, name) in known.Concat(added))
        {
            if (name.EndsWith('*'))
                prefixes.Add((Normal(name[..^1]), part));
            else
                exact[Normal(name)] = part;
        }
        _exact = exact.ToFrozenDictionary(StringComparer.Ordinal);
        _prefixes = prefixes.ToImmutable();
        _added = added.Select(entry => Normal(entry.Name.TrimEnd('*'))).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <param name="language">The handbook's, such as "en" or "pt-BR".</param>
    /// <param name="added">What handbook.yml calls the parts.</param>
    public static PartNames For(string language, IEnumerable<(RolePart Part, string Name)> added) => new(language, [.. added]);

    public RolePart? Find(string heading)
    {
        var name = Normal(heading);
        if (_exact.TryGetValue(name, out var part))
            return part;
        foreach (var (prefix, of) in _prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && (name.Length == prefix.Length || name[prefix.Length] == ' '))
                return of;
        }
        return name.EndsWith("'s responsibilities", StringComparison.Ordinal) || name.EndsWith("'s duties", StringComparison.Ordinal) ? RolePart.Responsibilities : null;
    }

    /// <summary>The handbook's own settings name this heading: no doubt is left about it.</summary>
    public bool IsAdded(string heading) => _added.Contains(Normal(heading));

    /// <summary>Case, punctuation, numbering, "and" and a leading article or "key" do not tell two headings apart.</summary>
    private static string Normal(string heading)
    {
        var text = new StringBuilder(heading.Length);
        foreach (var c in Accents.Compose(heading).Replace("&", " and ", StringComparison.Ordinal).Replace('’', '\'').ToLowerInvariant())
        {
            if (Wording.IsWordPart(c) || c == '\'')
                text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
        var normal = WithoutNumber(text.ToString().Trim());
        foreach (var opening in Openings)
        {
            if (normal.StartsWith(opening, StringComparison.Ordinal))
                return normal[opening.Length..];
        }
        return normal;
    }

    /// <summary>"2.1 Duties" is the heading "Duties".</summary>
    private static string WithoutNumber(string normal)
    {
        var text = normal.TrimStart([.. "0123456789 "]);
        return text.Length == 0 ? normal : text;
    }
}
