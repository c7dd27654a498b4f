using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>What Korean writes to the end of a name: particles and forms of address.</summary>
internal static class KoreanEndings
{
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "은", "는", "이", "가", "을", "를", "의", "에", "에게", "에게서", "께", "께서", "한테", "와", "과", "랑", "이랑", "하고", "도", "만", "로", "으로", "까지", "부터", "처럼",
        "보다", "라고", "이라고", "입니다", "이다", "야", "아", "님", "님이", "님은", "님께", "님의", "님을", "씨", "씨가", "씨는", "씨의", "씨를", "선생", "선생님", "교수님", "박사님",
        "팀장", "팀장님", "대리", "과장", "부장", "이사",
    };

    /// <summary>It begins a word there, and nothing but an ending goes on with it.</summary>
    public static bool IsWhole(string text, int start, int end)
    {
        if (start > 0 && FoldedCharacter.IsHangul(text[start - 1]))
            return false;
        var last = end;
        while (last < text.Length && FoldedCharacter.IsHangul(text[last]))
            last++;
        return last == end || Endings.Contains(text[end..last]);
    }
}
