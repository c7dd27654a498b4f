namespace Handbooks.Rendering.Gate.Formats;

/// <summary>Something that lies in a file in another form than its bytes.</summary>
/// <param name="At">Where it begins in the file, as near as is known.</param>
internal readonly record struct Part(ReadOnlyMemory<byte> Bytes, int At)
{
    /// <summary>A file of its own, which must be searchable like any other; else a text or piece that was taken out of one.</summary>
    public bool IsFile { get; init; }

    public static Part Text(string text, int at) => new(System.Text.Encoding.UTF8.GetBytes(text), at);
}
