namespace Handbooks.Rendering;

/// <summary>A finished file.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes: <c>team/roles/index.html</c>.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
