namespace Handbooks.Rendering.Gate.Pdf;

/// <param name="Number">-1 where a stream stands by itself, in a damaged file.</param>
/// <param name="At">Where in the file it, or the stream that it is packed in, begins.</param>
/// <param name="Stream">As it is in the file; null where it has none.</param>
internal sealed record PdfObject(int Number, PdfValue Value, int At, byte[]? Stream)
{
    public PdfDictionary Dictionary { get; } = Value as PdfDictionary ?? PdfDictionary.Empty;

    /// <summary>The stream with its filters undone; null where there is none or one that cannot be undone.</summary>
    public byte[]? Content { get; } = Stream is null ? null : PdfFilters.Undo(Value as PdfDictionary ?? PdfDictionary.Empty, Stream);

    /// <summary>Pictures and fonts are no text.</summary>
    public bool IsText =>
        Dictionary.NameOf("Subtype") is not ("Image" or "Type1C" or "CIDFontType0C" or "OpenType") && Dictionary.NameOf("Type") is not "XRef"
        && Dictionary["Length1"] is null && Dictionary["N"] is null;
}
