using System.Text;

namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>The strings that a page shows, put together: a word may be in pieces, each with its own move.</summary>
internal static class PdfContent
{
    /// <summary>In thousandths of a letter's height: how a space looks that nobody wrote.</summary>
    private const double Space = -180;

    /// <param name="movesPart">Every move stands between words; else only one to another line does.</param>
    public static string Read(byte[] content, Func<string, PdfFont?> fonts, bool movesPart)
    {
        var text = new StringBuilder();
        var operands = new List<PdfValue>();
        var tokens = new PdfTokens(content, 0);
        var (font, line) = (PdfFont.Plain, double.NaN);
        while (tokens.Next() is { } value)
        {
            if (value is not PdfWord word)
            {
                operands.Add(value);
                continue;
            }
            switch (word.Text)
            {
                case "Tf":
                    font = operands.OfType<PdfName>().LastOrDefault() is { } name ? fonts(name.Text) ?? PdfFont.Plain : PdfFont.Plain;
                    break;
                case "Tj" or "TJ" or "'" or "\"":
                    text.Append(word.Text is "'" or "\"" ? "\n" : "");
                    Show(operands, font, movesPart, text);
                    break;
                case "Td" or "TD" or "Tm" or "cm" when operands is [.., PdfNumber vertical]:
                    // Where the whole page is moved, each letter may have a place of its own.
                    var isSameLine = word.Text is "Tm" or "cm" ? vertical.Value == line : vertical.Value == 0;
                    line = word.Text is "Tm" or "cm" ? vertical.Value : isSameLine ? line : double.NaN;
                    text.Append(movesPart || !isSameLine ? "\n" : "");
                    break;
                case "T*":
                    text.Append('\n');
                    break;
                case "BI":
                    tokens = AfterPicture(content, tokens.At);
                    break;
                default:
                    break;
            }
            operands.Clear();
        }
        return text.ToString();
    }

    private static void Show(List<PdfValue> operands, PdfFont font, bool movesPart, StringBuilder text)
    {
        foreach (var piece in operands.SelectMany(operand => operand.All()))
        {
            if (piece is PdfString shown)
                font.Read(shown.Bytes, text);
            else if (movesPart && piece is PdfNumber { Value: < Space })
                text.Append(' ');
        }
    }

    /// <summary>A picture within a page's content: its bytes are no operators.</summary>
    private static PdfTokens AfterPicture(byte[] content, int at)
    {
        var end = content.AsSpan(at).IndexOf(" EI"u8) is var space and >= 0 ? space : content.AsSpan(at).IndexOf("\nEI"u8);
        return new PdfTokens(content, end < 0 ? content.Length : at + end + 3);
    }
}
