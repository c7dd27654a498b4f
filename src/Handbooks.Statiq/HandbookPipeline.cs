namespace Handbooks.Statiq;

/// <summary>A folder in, two sites out, apart from every other pipeline of a host.</summary>
public sealed class HandbookPipeline : Pipeline
{
    public HandbookPipeline()
    {
        Isolated = true;
        InputModules = [new ReadFiles("**/*")];
        ProcessModules = [new CompileHandbook()];
        OutputModules = [new WriteFiles(), new WriteEmptyFiles()];
    }
}
