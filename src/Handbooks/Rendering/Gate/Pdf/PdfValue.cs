namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>What a PDF writes down (ISO 32000-1, 7.3), as far as texts need it.</summary>
internal abstract record PdfValue
{
    /// <summary>This and all that it holds.</summary>
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

/// <summary>To another object of the file.</summary>
internal sealed record PdfReference(int Number) : PdfValue;

/// <summary>An operator, or a mark of the file's structure.</summary>
internal sealed record PdfWord(string Text) : PdfValue;

internal sealed record PdfArray(List<PdfValue> Items) : PdfValue;

internal sealed record PdfDictionary(Dictionary<string, PdfValue> Entries) : PdfValue
{
    public static PdfDictionary Empty { get; } = new([]);

    public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    public string? NameOf(string key) => (this[key] as PdfName)?.Text;

    public int? NumberOf(string key) => this[key] is PdfNumber { Value: >= 0 and <= int.MaxValue } number ? (int)number.Value : null;
}
