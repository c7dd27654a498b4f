namespace Handbooks.Statiq;

/// <summary>
/// Writes the files that <see cref="WriteFiles"/> leaves out because they are empty. Its own setting for that puts a zero byte in front
/// of every file, up to 1.0.0-beta.72.
/// </summary>
public sealed class WriteEmptyFiles : Module
{
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        foreach (var document in context.Inputs.Where(document => document.ContentProvider.GetLength() == 0))
        {
            using var file = context.FileSystem.GetOutputFile(document.Destination).OpenWrite();
            file.SetLength(0);
            // An empty write tells Statiq that the file is of this run, and not to be cleaned away.
            file.Write([]);
        }
        return Task.FromResult<IEnumerable<IDocument>>(context.Inputs);
    }
}
