using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
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
}

/// <summary>Which headings name which part of a role; handbook.yml adds to the list.</summary>
public sealed class PartNames
{
    /// <summary>As people write them; a name that ends in * stands for every heading that begins so.</summary>
    private static readonly ImmutableArray<(RolePart Part, string[] Names)> Known =
    [
        (RolePart.Responsibilities, [
            "responsibilities", "responsibility", "areas of responsibility*", "is expected to", "are expected to", "expected to",
            "what you'll do", "what you will do", "what they do", "what you do", "you will", "you'll", "accountabilities", "duties",
            "tasks", "roles and responsibilities", "scope and responsibilities", "job responsibilities", "day to day responsibilities",
            "responsibilities include", "what the role does", "what this role does", "what the role is answerable for"]),
        (RolePart.Essential, [
            "should have", "should haves", "must have", "must haves", "qualifications", "required qualifications", "minimum qualifications",
            "requirements", "essential experience", "essential skills", "essential", "experience", "skills", "skills and experience",
            "necessary qualities", "necessary experience", "what you bring", "what you'll bring", "what we're looking for"]),
        (RolePart.Desirable, [
            "nice to have", "nice to haves", "nice to have skills", "nice to have experience", "useful qualities", "useful experience",
            "preferred qualifications", "desirable experience", "desirable skills", "desirable", "bonus", "bonus points", "pluses"]),
        (RolePart.Interactions, [
            "how they interact with*", "how this role interacts with*", "how the role interacts with*", "interactions", "interacts with",
            "works with", "working with*", "works closely with", "relationship to others", "relationships", "relationships to others"]),
        (RolePart.Process, ["interview process", "hiring process", "application process", "selection process", "how we hire"]),
        (RolePart.Metrics, [
            "metrics", "metrics for success", "measures of success", "success metrics", "what success looks like", "how success is measured",
            "kpis", "key results"]),
        (RolePart.Areas, ["areas", "ownership areas", "product ownership areas", "areas of ownership"]),
    ];

    public static PartNames Default { get; } = new([]);

    private readonly FrozenDictionary<string, RolePart> _exact;
    private readonly ImmutableArray<(string Prefix, RolePart Part)> _prefixes;

    private PartNames(IEnumerable<(RolePart Part, string Name)> added)
    {
        var exact = new Dictionary<string, RolePart>(StringComparer.Ordinal);
        var prefixes = ImmutableArray.CreateBuilder<(string, RolePart)>();
        // What handbook.yml says comes last and wins.
        foreach (var (part, name) in Known.SelectMany(entry => entry.Names.Select(name => (entry.Part, name))).Concat(added))
        {
            if (name.EndsWith('*'))
                prefixes.Add((Normal(name[..^1]), part));
            else
                exact[Normal(name)] = part;
        }
        _exact = exact.ToFrozenDictionary(StringComparer.Ordinal);
        _prefixes = prefixes.ToImmutable();
    }

    public static PartNames With(IEnumerable<(RolePart Part, string Name)> added) => new(added);

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
        return null;
    }

    /// <summary>Case, punctuation, "and" and a leading article or "key" do not tell two headings apart.</summary>
    private static string Normal(string heading)
    {
        var text = new StringBuilder(heading.Length);
        foreach (var c in heading.Replace("&", " and ", StringComparison.Ordinal).Replace('’', '\'').ToLowerInvariant())
        {
            if (Wording.IsWordPart(c) || c == '\'')
                text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
        var normal = text.ToString().Trim();
        foreach (var opening in (ReadOnlySpan<string>)["the ", "key ", "main ", "core ", "primary ", "your ", "our "])
        {
            if (normal.StartsWith(opening, StringComparison.Ordinal))
                return normal[opening.Length..];
        }
        return normal;
    }
}
