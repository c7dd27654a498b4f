namespace Handbooks.Tests.Hostile;

/// <summary>Every way to make a page that is hard to read; a new one is a line in one of the lists.</summary>
internal static class MdNasty
{
    public static IReadOnlyList<NastyPage> All { get; } = [.. NastyInlines.All, .. NastyBlocks.All, .. NastyHandbooks.All];
}
