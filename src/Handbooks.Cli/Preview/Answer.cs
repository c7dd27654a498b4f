namespace Handbooks.Cli.Preview;

/// <param name="MovedTo">The path to look at instead; there is no content then.</param>
internal sealed record Answer(int Status, string ContentType, ReadOnlyMemory<byte> Content, string? MovedTo = null)
{
    public static Answer Moved(string path) => new(302, "", default, path);
}
