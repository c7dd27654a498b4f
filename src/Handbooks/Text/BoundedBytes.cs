using System.Buffers;

namespace Handbooks.Text;

/// <summary>Bytes that are written piece by piece and may not become more than a number.</summary>
internal sealed class BoundedBytes(long most) : IBufferWriter<byte>
{
    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <exception cref="TextTooLargeException">There is no room for them.</exception>
    public void Advance(int count)
    {
        if (_bytes.WrittenCount + count > most)
            throw new TextTooLargeException();
        _bytes.Advance(count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);
}
