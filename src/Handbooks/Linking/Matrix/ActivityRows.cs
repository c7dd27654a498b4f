using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>The rows of the matrix while they are found: what has one explicit id or says the same words is one row.</summary>
internal sealed class ActivityRows
{
    private readonly List<ActivityRow> _rows = [];
    private readonly Dictionary<string, ActivityRow> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActivityRow> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActivityRow> _byWords = new(StringComparer.Ordinal);

    public IReadOnlyList<ActivityRow> All => _rows;

    /// <summary>The row of these words; null where nothing said them yet.</summary>
    public ActivityRow? Of(string text) => _byWords.GetValueOrDefault(ActivityWords.Key(text));

    /// <param name="id">As its author wrote it; null where the words are all there is.</param>
    public ActivityRow Find(string? id, string text)
    {
        var words = ActivityWords.Key(text);
        var slug = Slug.Of(id ?? text);
        // The id that a row got from its words can be written elsewhere to join it.
        var row = id is not null
            ? _byId.GetValueOrDefault(slug) ?? _bySlug.GetValueOrDefault(slug)
            : _byWords.GetValueOrDefault(words) ?? _byId.GetValueOrDefault(slug);
        if (row is null)
        {
            row = new ActivityRow(text);
            _rows.Add(row);
            if (id is null)
                _bySlug.TryAdd(slug, row);
        }
        if (id is not null && row.ExplicitId is null)
        {
            row.ExplicitId = slug;
            _byId.TryAdd(slug, row);
        }
        // A later wording without an id joins the row that has these words, whoever gave it its id.
        _byWords.TryAdd(words, row);
        return row;
    }

    /// <summary>The explicit id, else the slug of the first wording in path order.</summary>
    public SlugRegister GiveIds()
    {
        var register = new SlugRegister();
        foreach (var row in _rows.Where(row => row.ExplicitId is not null))
            row.Id = new ActivityId(register.Take(row.ExplicitId!));
        foreach (var row in _rows.Where(row => row.ExplicitId is null))
            row.Id = new ActivityId(register.Take(Slug.Of(row.Title)));
        return register;
    }
}

/// <param name="Title">Its first wording.</param>
internal sealed record ActivityRow(string Title)
{
    public ActivityId Id { get; set; }
    public string? ExplicitId { get; set; }

    /// <summary>The title that a table gives a part of its rows.</summary>
    public string? Group { get; set; }

    /// <summary>The heading over the table that it stands in: a group where nothing better is known.</summary>
    public string? Heading { get; set; }

    public bool IsAccountableHidden { get; set; }

    public bool IsResponsibleHidden { get; set; }

    /// <summary>Each source with its wording; no assignment where a table has the row and no letter in it.</summary>
    public List<(string Wording, Assignment? Assignment)> Entries { get; } = [];

    public void Add(string wording, Assignment assignment) => Entries.Add((wording, assignment));
}
