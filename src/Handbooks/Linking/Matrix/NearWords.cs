using System.Collections.Frozen;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>Words that different roles use for one thing in their duties; narrower than what a search takes for the same.</summary>
internal static class NearWords
{
    private const string Lines =
        """
        do facilitate conduct run hold perform execute undertake carry
        lead drive head spearhead champion
        ensure guarantee assure confirm
        define determine establish specify
        create develop build produce craft
        support help assist aid
        collaborate cooperate partner
        manage oversee supervise
        improve enhance optimize refine
        monitor track measure
        coach mentor
        teach train educate
        gather collect elicit
        hire recruit
        review evaluate assess
        translate transform convert
        identify find spot discover
        advise consult counsel
        resolve solve fix
        attend join participate
        maintain keep
        communicate inform
        roadblock blocker impediment obstacle bottleneck
        engineer developer programmer
        customer client
        goal objective target
        process procedure
        bug defect
        """;

    /// <summary>Verbs that leave the saying to their object.</summary>
    private static readonly FrozenSet<string> Light = Stems(
        "do facilitate conduct run hold perform execute undertake carry ensure guarantee assure support help assist work collaborate provide make take give have drive lead manage coordinate maintain keep " +
        "participate act serve contribute responsible accountable expect need new various appropriate relevant necessary effective effectively close closely regular regularly good best well list uptodate team member role area other company people");

    private static readonly FrozenDictionary<string, string> FirstOf = (
        from line in Lines.Split('\n')
        let stems = line.Split(' ').Select(WordStem.Of).ToList()
        from stem in stems
        select (stem, First: stems[0])).DistinctBy(pair =>
            pair.stem).ToFrozenDictionary(pair => pair.stem, pair => pair.First, StringComparer.Ordinal);

    private static readonly FrozenSet<string> LightFirsts = Light.Select(Meaning).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a stem stands for: the same for all that mean the same.</summary>
    public static string Meaning(string stem) => FirstOf.GetValueOrDefault(stem, stem);

    /// <param name="meaning">As <see cref="Meaning"/> gives it.</param>
    public static bool IsLight(string meaning) => LightFirsts.Contains(meaning);

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(WordStem.Of).ToFrozenSet(StringComparer.Ordinal);
}
