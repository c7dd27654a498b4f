using System.Globalization;
using System.Text;

namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>Reads one value after another, and accepts any damage, as other programs show damaged files, too.</summary>
internal sealed class PdfTokens(byte[] bytes, int at)
{
    private const int Deepest = 100;

    /// <summary>Offset of the next value, or of white space before it.</summary>
    public int At { get; private set; } = at;

    /// <summary>The next value; null at the end.</summary>
    /// <exception cref="InvalidDataException">It nests too deeply.</exception>
    public PdfValue? Next() => Next(0);

    private PdfValue? Next(int depth)
    {
        if (depth > Deepest)
            throw new InvalidDataException("It nests too deeply.");
        SkipBlank();
        if (At >= bytes.Length)
            return null;
        switch (bytes[At])
        {
            case (byte)'/':
                return Name();
            case (byte)'(':
                return Literal();
            case (byte)'[':
                At++;
                return new PdfArray(Until("]", depth));
            case (byte)'<' when At + 1 < bytes.Length && bytes[At + 1] == '<':
                At += 2;
                return Pairs(Until(">>", depth));
            case (byte)'<':
                return Hexadecimal();
            case (byte)'>' when At + 1 < bytes.Length && bytes[At + 1] == '>':
                At += 2;
                return new PdfWord(">>");
            case (byte)']' or (byte)'>' or (byte)')' or (byte)'{' or (byte)'}':
                return new PdfWord(((char)bytes[At++]).ToString());
            default:
                return Plain();
        }
    }

    private List<PdfValue> Until(string end, int depth)
    {
        var items = new List<PdfValue>();
        while (Next(depth + 1) is { } item)
        {
            if (item is PdfWord word && word.Text == end)
                break;
            // A reference such as "12 0 R" is recognized by its end.
            if (item is PdfWord { Text: "R" } && items is [.., PdfNumber number, PdfNumber])
            {
                items.RemoveRange(items.Count - 2, 2);
                items.Add(new PdfReference((int)number.Value));
            }
            else
                items.Add(item);
        }
        return items;
    }

    private static PdfDictionary Pairs(List<PdfValue> items)
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < items.Count; i++)
        {
            if (items[i] is PdfName name)
                entries[name.Text] = items[++i];
        }
        return new PdfDictionary(entries);
    }

    private PdfName Name()
    {
        var name = new StringBuilder();
        for (At++; At < bytes.Length && IsRegular(bytes[At]); At++)
        {
            if (bytes[At] == '#' && At + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[At + 1]) && char.IsAsciiHexDigit((char)bytes[At + 2]))
            {
                name.Append((char)((Digit(bytes[At + 1]) << 4) | Digit(bytes[At + 2])));
                At += 2;
            }
            else
                name.Append((char)bytes[At]);
        }
        return new PdfName(name.ToString());
    }

    private PdfString Literal()
    {
        var text = new List<byte>();
        var depth = 1;
        for (At++; At < bytes.Length; At++)
        {
            depth += bytes[At] switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (depth == 0)
            {
                At++;
                break;
            }
            if (bytes[At] == '\\' && At + 1 < bytes.Length)
                Escaped(text);
            else
                text.Add(bytes[At]);
        }
        return new PdfString([.. text]);
    }

    /// <summary>Leaves the offset at the last byte of the escape.</summary>
    private void Escaped(List<byte> text)
    {
        var sign = bytes[++At];
        if (sign is >= (byte)'0' and <= (byte)'7')
        {
            var value = sign - '0';
            for (var digits = 1; digits < 3 && At + 1 < bytes.Length && bytes[At + 1] is >= (byte)'0' and <= (byte)'7'; digits++)
                value = (value * 8) + bytes[++At] - '0';
            text.Add((byte)value);
            return;
        }
        if (sign == '\r' && At + 1 < bytes.Length && bytes[At + 1] == '\n')
            At++;
        if (sign is not ((byte)'\r' or (byte)'\n'))
            text.Add(sign switch
            {
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                (byte)'b' or (byte)'f' => (byte)' ',
                _ => sign
            });
    }

    private PdfString Hexadecimal()
    {
        var digits = new List<int>();
        for (At++; At < bytes.Length && bytes[At] != '>'; At++)
        {
            if (char.IsAsciiHexDigit((char)bytes[At]))
                digits.Add(Digit(bytes[At]));
        }
        At++;
        if (digits.Count % 2 == 1)
            digits.Add(0);
        return new PdfString([.. digits.Chunk(2).Select(pair => (byte)((pair[0] << 4) | pair[1]))]);
    }

    private PdfValue Plain()
    {
        var start = At;
        while (At < bytes.Length && IsRegular(bytes[At]))
            At++;
        var text = Encoding.Latin1.GetString(bytes, start, At - start);
        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new PdfNumber(number) : new PdfWord(text);
    }

    private void SkipBlank()
    {
        for (; At < bytes.Length && (IsBlank(bytes[At]) || bytes[At] == '%'); At++)
        {
            if (bytes[At] == '%')
            {
                while (At + 1 < bytes.Length && bytes[At + 1] is not ((byte)'\r' or (byte)'\n'))
                    At++;
            }
        }
    }

    public static bool IsBlank(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte value) =>
        !IsBlank(value) && value is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}'
            or (byte)'/' or (byte)'%');

    private static int Digit(byte digit) => char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}

/// <summary>A value in a PDF (ISO 32000-1, 7.3).</summary>
internal abstract record PdfValue
{
    /// <summary>The simple values within this one, or this one itself.</summary>
    public IEnumerable<PdfValue> All() => this switch
    {
        PdfArray array => array.Items.SelectMany(item => item.All()),
        PdfDictionary dictionary => dictionary.Entries.Values.SelectMany(value => value.All()),
        _ => [this],
    };
}

internal sealed record PdfName(string Text) : PdfValue;

internal sealed record PdfString(byte[] Bytes) : PdfValue;

internal sealed record PdfNumber(double Value) : PdfValue;

/// <summary>A reference to another object.</summary>
internal sealed record PdfReference(int Number) : PdfValue;

/// <summary>An operator or keyword.</summary>
internal sealed record PdfWord(string Text) : PdfValue;

internal sealed record PdfArray(List<PdfValue> Items) : PdfValue;

internal sealed record PdfDictionary(Dictionary<string, PdfValue> Entries) : PdfValue
{
    public static PdfDictionary Empty { get; } = new([]);

    public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    public string? NameOf(string key) => (this[key] as PdfName)?.Text;

    public int? NumberOf(string key) => this[key] is PdfNumber { Value: >= 0 and <= int.MaxValue } number ? (int)number.Value : null;
}
