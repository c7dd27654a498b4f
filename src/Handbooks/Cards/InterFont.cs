using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Handbooks.Cards;

/// <summary>
/// Inter, by Rasmus Andersson, under the SIL Open Font License: it comes as a package of Avalonia, whose assembly is kept as it is and
/// only read as data. It holds the fonts in a resource, behind an index of their names.
/// </summary>
internal static class InterFont
{
    private const string Package = "Cards/Avalonia.Fonts.Inter.dll";

    private static readonly Lazy<CardFont> LoadedBold = new(() => CardFont.Of(Read("SemiBold"))!);
    private static readonly Lazy<CardFont> LoadedPlain = new(() => CardFont.Of(Read("Regular"))!);

    public static CardFont Bold => LoadedBold.Value;

    public static CardFont Plain => LoadedPlain.Value;

    /// <param name="style">SemiBold, Regular, Medium.</param>
    /// <returns>A TrueType font.</returns>
    internal static byte[] Read(string style)
    {
        using var package = typeof(InterFont).Assembly.GetManifestResourceStream(Package)!;
        using var assembly = new PEReader(package);
        var metadata = assembly.GetMetadataReader();
        var resource = metadata.GetManifestResource(metadata.ManifestResources.Single());
        var reader = assembly.GetSectionData(assembly.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress).GetReader();
        reader.Offset = (int)resource.Offset;
        reader.ReadInt32();
        var files = reader.ReadInt32() + reader.Offset;
        reader.ReadInt32();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadUTF8(reader.ReadByte());
            var (at, length) = (reader.ReadInt32(), reader.ReadInt32());
            if (name != $"/Assets/Inter-{style}.ttf")
                continue;
            reader.Offset = files + at;
            return reader.ReadBytes(length);
        }
        throw new InvalidOperationException($"The package has no font called {style}.");
    }
}
