using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Model;
using Handbooks.Rendering;
using Handbooks.Syntax.Ignores;
using Handbooks.Text;

namespace Handbooks;

/// <summary>A diagnostic that an author decided to live with.</summary>
/// <param name="By">The entry of handbook.yml, or the comment.</param>
/// <param name="IsComment">It is ignored by a comment in its own file.</param>
public sealed record IgnoredDiagnostic(Diagnostic Diagnostic, string Reason, SourceSpan By, bool IsComment);

/// <summary>What is reported, and what is not since its authors want it so; both in order of path, place and id.</summary>
internal sealed record Findings(ImmutableArray<Diagnostic> Shown, ImmutableArray<IgnoredDiagnostic> Ignored);

/// <summary>How far the compiler has looked for faults.</summary>
internal enum SearchedStages
{
    /// <summary>Not everything that is reported of the sources.</summary>
    Some,

    /// <summary>The sources.</summary>
    Sources,

    /// <summary>The finished pages of both sites, too.</summary>
    Pages,
}

/// <summary>The ignores of handbook.yml and of comments: what each leaves unreported, and which of them are no good.</summary>
internal sealed class Ignores
{
    /// <summary>Reported on one machine or with one option, and not with another: that an ignore of them is not used says nothing.</summary>
    private static readonly ImmutableArray<DiagnosticDescriptor> OfTheRun =
    [
        HistoryDiagnostics.NoHistory, RenderingDiagnostics.VanishedAddress, RenderingDiagnostics.UndatedAddress,
        RenderingDiagnostics.UnreviewedThing, RenderingDiagnostics.MissingThing,
    ];

    private readonly List<Diagnostic> _faults = [];
    private readonly List<Entry> _entries = [];
    private readonly ILookup<string, Entry> _byId;

    public Ignores(HandbookSettings settings, IEnumerable<IgnoreComment> comments)
    {
        var known = DiagnosticCatalog.All.ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);
        foreach (var rule in settings.Ignores)
        {
            if (rule.Until is { } until && settings.Day.Day > until.Value.Last)
                _faults.Add(IgnoreDiagnostics.Over(rule.Id, until));
            else
                Add(rule.Id, rule.Reason, rule.Covers, null);
        }
        foreach (var comment in comments)
        {
            if (comment.Ids.IsEmpty)
                _faults.Add(IgnoreDiagnostics.NoId(comment.Span));
            else if (comment.Reason.Length == 0)
                _faults.Add(IgnoreDiagnostics.NoReason(comment.Span, comment.Ids[0].Value));
            else
            {
                foreach (var id in comment.Ids)
                    Add(id, comment.Reason, comment.Covers, comment);
            }
        }
        _byId = _entries.ToLookup(entry => entry.Id.Value, StringComparer.Ordinal);

        void Add(Located<string> id, string reason, Func<Diagnostic, bool> covers, IgnoreComment? comment)
        {
            if (!known.TryGetValue(id.Value.ToUpperInvariant(), out var descriptor))
                _faults.Add(ModelDiagnostics.NoSuchDiagnostic(id, known.Keys));
            else if (descriptor.IsFixed)
                _faults.Add(IgnoreDiagnostics.Refused(id, descriptor));
            else
                _entries.Add(new(id.With(descriptor.Id), descriptor, reason, covers, comment));
        }
    }

    /// <summary>Null for what is reported.</summary>
    public IgnoredDiagnostic? Find(Diagnostic diagnostic)
    {
        IgnoredDiagnostic? found = null;
        foreach (var entry in _byId[diagnostic.Id].Where(entry => entry.Covers(diagnostic)))
        {
            entry.IsUsed = true;
            found ??= new(diagnostic, entry.Reason, entry.Comment?.Span ?? entry.Id.Span, entry.Comment is not null);
        }
        return found;
    }

    /// <summary>What is wrong with the ignores themselves; after every diagnostic was looked for.</summary>
    public IEnumerable<Diagnostic> Faults(SearchedStages searched) => _faults.Concat(
        from entry in _entries
        where !entry.IsUsed && IsSearched(entry.Descriptor, searched)
        select IgnoreDiagnostics.NothingIgnored(entry.Id, entry.Comment is not null));

    private static bool IsSearched(DiagnosticDescriptor descriptor, SearchedStages searched) =>
        !OfTheRun.Contains(descriptor) && searched >= (descriptor.Id[2] >= '5' ? SearchedStages.Pages : SearchedStages.Sources);

    private sealed record Entry(
        Located<string> Id, DiagnosticDescriptor Descriptor, string Reason, Func<Diagnostic, bool> Covers, IgnoreComment? Comment)
    {
        public bool IsUsed { get; set; }
    }
}
