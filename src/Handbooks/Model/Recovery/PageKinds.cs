using Handbooks.Syntax;
using Handbooks.Syntax.Words;

namespace Handbooks.Model.Recovery;

/// <summary>Pages whose labels look like roles and are none: decisions that were taken, templates, portraits of customers.</summary>
internal static class PageKinds
{
    /// <summary>What speaks against roles on a page that is about a decision.</summary>
    public const int Decision = -8;

    /// <summary>Nothing for an ordinary page.</summary>
    public static RoleEvidence Against(PageDocument page, PageShape shape, RoleNames names)
    {
        var sets = new[] { names.Language, Languages.English }.OfType<WordSet>().Distinct().ToList();
        if (sets.Exists(set => IsDecision(shape, set)))
            return RoleEvidence.None.With("the page is about a decision", Decision);
        var title = LabelText.Of(shape.Title.Value);
        var words = title.Words.Select(word => word.Text).Concat(PathWords.Of(page.Path)).ToHashSet(StringComparer.Ordinal);
        if (!names.IsJob(shape.Title.Value) && sets.Exists(set => set["no page"].Any(word => words.Contains(word))))
            return RoleEvidence.None.With("the page is a template, a record or a portrait", -6);
        return RoleEvidence.None;
    }

    /// <summary>"Onboarding", "Hiring process": its sections are steps, and who takes them.</summary>
    public static bool IsAboutProcess(PageDocument page, PageShape shape, RoleNames names)
    {
        var words = LabelText.Of(shape.Title.Value).Words.Select(word => word.Text).Concat(PathWords.OfFile(page.Path).Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        return !names.IsJob(shape.Title.Value)
            && new[] { names.Language, Languages.English }.OfType<WordSet>().Distinct()
            .Any(set => set["process pages"].Any(word => words.Contains(word)));
    }

    /// <summary>"Context", "Decision", "Consequences".</summary>
    private static bool IsDecision(PageShape shape, WordSet set)
    {
        var parts = set["decision record"];
        return !parts.IsEmpty && shape.Sections.Select(section => LabelText.Of(section.Title).Joined).Where(title => parts.Contains(title)).Distinct()
            .Count() >= 2
            && shape.Sections.Any(section => LabelText.Of(section.Title).Joined == parts[0]);
    }
}
