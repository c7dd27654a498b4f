using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Decisions;

/// <summary>The words of a question that say that it is one: "who decides about …", "whom do I ask for …".</summary>
internal static class QuestionWords
{
    public static ImmutableArray<string> All { get; } =
    [
        .. """
        who whom whose which what when where why how
        is are was were be been being am do does did done can could may might must shall should will would has have had need needs
        a an the this that these those my our your their its his her it i we you they he she us me them
        of to for from in on at by with about into over under as if and or any all some there
        decide decides deciding decided own owns owning answer answers answering accountable responsible charge says say said final sign signs off approve approves approving allowed
        ask asks asked asking tell tells told talk contact please
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly FrozenSet<string> Known = All.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">In lower case.</param>
    public static bool IsSilent(string word) => Known.Contains(word) || StopWords.Contains(word);
}
