using Handbooks.Text;

namespace Handbooks.Linking.Addresses;

/// <summary>The holder of an address.</summary>
/// <param name="Span">Where the author wrote it; default for a generated file.</param>
/// <param name="Thing">The target at that address; null for generated files and anything that cannot be linked to.</param>
internal readonly record struct AddressHolder(SourceSpan Span, LinkTarget? Thing);

/// <summary>
/// The files and folders of a site as a disk sees them: nothing can be both a file and a folder, and names that are equal
/// on some system are one name.
/// </summary>
internal sealed class AddressRegister
{
    private readonly Dictionary<string, AddressHolder> _files = new(FileNameComparer.Instance);
    private readonly Dictionary<string, AddressHolder> _folders = new(FileNameComparer.Instance);
    private readonly Dictionary<string, AddressHolder>.AlternateLookup<ReadOnlySpan<char>> _filesBySpan;
    private readonly Dictionary<string, AddressHolder>.AlternateLookup<ReadOnlySpan<char>> _foldersBySpan;

    public AddressRegister()
    {
        _filesBySpan = _files.GetAlternateLookup<ReadOnlySpan<char>>();
        _foldersBySpan = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>False, without any change, if the address is taken.</summary>
    public bool TryTake(SitePath address, AddressHolder holder)
    {
        if (Obstacle(address) is not null)
            return false;
        Take(address, holder);
        return true;
    }

    /// <summary>Takes the address even if it is held: an author's page replaces a generated one, as its introduction.</summary>
    public void Take(SitePath address, AddressHolder holder)
    {
        var file = address.FilePath;
        _files[file] = holder;
        for (var slash = file.LastIndexOf('/'); slash > 0 && _foldersBySpan.TryAdd(file.AsSpan(0, slash), holder); slash = file.LastIndexOf('/',
            slash - 1))
        {
        }
    }

    public AddressHolder? HolderOf(SitePath address) => _files.TryGetValue(address.FilePath, out var holder) ? holder : null;

    public bool HasFile(string path) => _files.ContainsKey(path);

    /// <summary>What blocks an address, and at which 0-based segment; null if it is free.</summary>
    public (int Segment, AddressHolder Holder)? Obstacle(SitePath address)
    {
        var file = address.FilePath;
        var segment = 0;
        // A known folder cannot be a file.
        var known = file.LastIndexOf('/');
        while (known > 0 && !_foldersBySpan.ContainsKey(file.AsSpan(0, known)))
            known = file.LastIndexOf('/', known - 1);
        for (var slash = file.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = file.IndexOf('/', slash + 1), segment++)
        {
            if (slash > known && _filesBySpan.TryGetValue(file.AsSpan(0, slash), out var inTheWay))
                return (segment, inTheWay);
        }
        // A page's file is the index of its last segment.
        var last = address.Value.EndsWith('/') ? segment - 1 : segment;
        return _files.TryGetValue(file, out var holder) || _folders.TryGetValue(file, out holder) ? (Math.Max(0, last), holder) : null;
    }
}
