using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>Two roles list nearly the same responsibility. Whether it is the same, people decide; an id makes it one row.</summary>
internal static class NearDuplicate
{
    private const int LongestShown = 120;

    public static readonly Check Check = Check.Remembering("HB4012", Severity.Info, "Two roles list nearly the same responsibility", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook, ReadingCache? cache) =>
        from pair in new NearActivities(id => handbook.Role(id).Title, cache).Find(handbook.Activities)
        let id = CanBeJoined(pair.Target) && MayBeTold(handbook, pair) ? pair.Target.Id.Value : null
        select Suggest(pair, handbook.Role(pair.FirstDuty.Role).Title, handbook.Role(pair.SecondDuty.Role).Title, id) with
        {
            Fix = id is null ? null : FixOf(handbook, pair.Second, id),
        };

    /// <param name="id">Makes the second one join the first one's row; null where that row has no id that could be written.</param>
    private static Diagnostic Suggest(NearPair pair, string first, string second, string? id)
    {
        var join = id is null
            ? "give both one id, such as {#plan}"
            : $"write {{#{id}}} after this one";
        var percent = ((int)(100 * pair.Score)).ToString(CultureInfo.InvariantCulture);
        return Check.At(pair.SecondDuty.Span,
            $"\"{Shown(pair.SecondDuty.Quote)}\" ({second}) and \"{Shown(pair.FirstDuty.Quote)}\" ({first}) are {percent} % alike",
            $"If they are the same, {join}, and the matrix shows one row. If not, give each an id of its own.",
            new RelatedPlace(pair.FirstDuty.Span, $"{first} lists it here"));
    }

    private static string Shown(string words) =>
        words.Length <= LongestShown ? words : Excerpt.Of(words, LongestShown) + " …";

    /// <summary>Written elsewhere, the id leads to this row. An id that has a number because another row has the same words does not.</summary>
    private static bool CanBeJoined(Activity target) =>
        ActivityIdText.IsRead(target.Id.Value) && (target.IsNamed
            || target.OtherWordings.Prepend(target.Title).Any(wording => Slug.Of(wording) == target.Id.Value));

    /// <summary>An id is made of words: those of internal roles have no place in a public role's text.</summary>
    private static bool MayBeTold(Handbook handbook, NearPair pair) =>
        DutiesOf(pair.Second).All(duty => handbook.Role(duty.Role).Declaration.Visibility == Visibility.Internal)
        || DutiesOf(pair.Target).All(duty => handbook.Role(duty.Role).Declaration.Visibility == Visibility.Public);

    /// <summary>The id goes to the first who says it: all who say the same after that follow.</summary>
    private static Fix? FixOf(Handbook handbook, Activity activity, string id)
    {
        var first = DutiesOf(activity).First();
        var role = handbook.Role(first.Role);
        var duty = role.Responsibilities.FirstOrDefault(duty => duty.Declaration.Span == first.Span && duty.Declaration.Text == first.Quote);
        return duty is { ElsewherePath: null } && ActivityIdText.Edit(role.Declaration.Page, duty.Declaration, id) is { } edit
            ? Fix.Of(edit) with { IsSuggestion = true } : null;
    }

    private static IEnumerable<Assignment> DutiesOf(Activity activity) =>
        activity.Assignments.Where(assignment => assignment.Origin == AssignmentOrigin.Duty);
}
