using System.Collections.Immutable;

namespace Handbooks.Rendering.Gate;

/// <summary>What the tool says by itself: which names, and sentences, stand in the site of a handbook that says nothing.</summary>
internal sealed class ToolsWords
{
    /// <summary>In text, so many characters on both sides must be the tool's, too; in a tag the nearest ones tell a key from a value.</summary>
    private const int Around = 8, BeforeInTag = 1, AfterInTag = 2;

    private readonly HashSet<(Secret, string)> _places = [];
    private readonly HashSet<Secret> _said = [];

    /// <param name="blank">The public site of the blank handbook.</param>
    /// <param name="names">All that may be internal.</param>
    public ToolsWords(ImmutableArray<OutputFile> blank, IReadOnlyList<SecretName> names)
    {
        var index = new NameIndex(names, [], read: WordReader.WithNumbersAlike);
        var (hits, base64) = (new List<Hit>(), new Base64Runs());
        foreach (var file in blank)
        {
            new FileReadings(Read, base64).Read(file.Path, file.Content, ofTheTool: true);
            Read(Escapes.UndoWeb(new Reading(file.Path["public/".Length..], at => at)));
        }

        void Read(Reading reading)
        {
            Texts.Add(reading.Text);
            hits.Clear();
            index.Find(reading.Text, WordReader.WithNumbersAlike(reading.Text), hits);
            foreach (var hit in hits)
            {
                _said.Add(hit.Secret);
                if (IsPerson(hit.Secret))
                    _places.Add((hit.Secret, Place(reading, hit)));
            }
        }
    }

    /// <summary>Every reading of the blank site.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>It gives nothing away; a person's name does, wherever the tool does not say it.</summary>
    public bool Say(SecretName name) => !(IsPerson(name) && !name.IsWeak) && _said.Contains(name);

    /// <summary>The tool says a person's name in the same place.</summary>
    public bool SayAt(Reading reading, Hit hit) => _places.Count > 0 && IsPerson(hit.Secret) && _places.Contains((hit.Secret, Place(reading, hit)));

    private static bool IsPerson(Secret secret) => secret is SecretName { Bearer: NameBearer.Person };

    private static string Place(Reading reading, Hit hit)
    {
        var isKey = reading.IsTags || reading.Text.AsSpan(hit.End).StartsWith("\":");
        var (before, after) = isKey ? (BeforeInTag, AfterInTag) : (Around, Around);
        return $"{(isKey ? 't' : 'v')}{reading.Text[Math.Max(0, hit.Start - before)..Math.Min(reading.Text.Length, hit.End + after)]}";
    }
}
