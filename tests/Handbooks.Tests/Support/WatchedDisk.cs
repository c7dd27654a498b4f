using Handbooks.Output;
using Handbooks.Rendering;

namespace Handbooks.Tests.Support;

/// <summary>A disk that tells of each step, before and after it, and can be made to lack what some systems lack.</summary>
internal sealed class WatchedDisk : PublishDisk
{
    private readonly Lock _lock = new();

    /// <summary>May throw: then the step fails and changes nothing.</summary>
    public Action<string> Before { get; init; } = _ => { };

    public Action<string> After { get; init; } = _ => { };

    /// <summary>A folder that is taken for a mount.</summary>
    public string? Mount { get; init; }

    public bool Exchanges { get; init; } = true;

    public override void MakeFolder(string path) => Step($"make {path}", () => base.MakeFolder(path));

    public override void MakePrivateFolder(string path) => Step($"make private {path}", () => base.MakePrivateFolder(path));

    public override void Write(string path, OutputFile file) => Step($"write {path}", () => base.Write(path, file));

    /// <summary>Not flushed: hundreds of disks are too many for that.</summary>
    public override void WriteMarker(string path, byte[] list) => Step($"list {path}", () => File.WriteAllBytes(path, list));

    public override void MoveFolder(string from, string to)
    {
        if (from == Mount || to == Mount)
            throw new IOException("Device or resource busy");
        Step($"move folder {from} {to}", () => base.MoveFolder(from, to));
    }

    public override bool TryExchange(string a, string b)
    {
        var done = false;
        if (Exchanges && a != Mount && b != Mount)
            Step($"exchange {a} {b}", () => done = base.TryExchange(a, b));
        return done;
    }

    public override void MoveFile(string from, string to) => Step($"move file {from} {to}", () => base.MoveFile(from, to));

    public override void DeleteFile(string path) => Step($"delete {path}", () => base.DeleteFile(path));

    public override void DeleteFolder(string path) => Step($"delete folder {path}", () => base.DeleteFolder(path));

    public override bool IsMount(string folder) => folder == Mount || base.IsMount(folder);

    private void Step(string name, Action step)
    {
        lock (_lock)
        {
            Before(name);
            step();
            After(name);
        }
    }
}
