using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Handbooks.Cli.Comparing;

/// <summary>A piece of a phrase.</summary>
/// <param name="IsAuthors">It comes from a file, and may hold anything: each format escapes it.</param>
internal readonly record struct PhrasePiece(string Text, bool IsAuthors);

/// <summary>A phrase of ours around an author's words: what is put into an interpolated string is the author's.</summary>
internal sealed record Phrase(ImmutableArray<PhrasePiece> Pieces)
{
    public static Phrase Of(PhraseBuilder text) => new(text.Pieces);

    public static Phrase Ours(string text) => new([new PhrasePiece(text, false)]);

    public static Phrase Authors(string text) => new([new PhrasePiece(text, true)]);

    public Phrase Then(Phrase other) => new([.. Pieces, .. other.Pieces]);

    /// <param name="mostOfOne">Longer words of an author are cut off.</param>
    public string Escaped(Func<string, string> escape, int mostOfOne)
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces)
            text.Append(piece.IsAuthors ? escape(Cut(piece.Text, mostOfOne)) : piece.Text);
        return text.ToString();
    }

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd() + "…";
}

[InterpolatedStringHandler]
internal readonly struct PhraseBuilder
{
    private readonly ImmutableArray<PhrasePiece>.Builder _pieces;

    public PhraseBuilder(int literalLength, int formattedCount) =>
        _pieces = ImmutableArray.CreateBuilder<PhrasePiece>((2 * formattedCount) + (literalLength > 0 ? 1 : 0));

    public ImmutableArray<PhrasePiece> Pieces => _pieces.ToImmutable();

    public void AppendLiteral(string value) => _pieces.Add(new PhrasePiece(value, false));

    public void AppendFormatted(string value) => _pieces.Add(new PhrasePiece(value, true));

    public void AppendFormatted(int value) => _pieces.Add(new PhrasePiece(value.ToString(CultureInfo.InvariantCulture), false));

    public void AppendFormatted(Phrase value) => _pieces.AddRange(value.Pieces);
}
