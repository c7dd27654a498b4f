using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Architecture;

/// <summary>The house: each stage stands on those below it, and effects stay in their rooms.</summary>
public sealed partial class StageTests
{
    /// <summary>From the ground up.</summary>
    private static readonly ImmutableArray<string> Stages =
        ["Text", "Diagnostics", "Localization", "Sources", "Syntax", "Model", "Schemas", "Linking", "Comparison", "History", "Decisions", "Search",
            "Cards", "Checks", "Coverage", "Import", "Authoring", "Pages", "Rendering", "Bound", "Output"];

    /// <summary>Where the disk and git may be used, by file.</summary>
    private static readonly ImmutableArray<string> DiskRooms =
    [
        "History/Git/GitProcess.cs",
        "Output/AtomicFile.cs", "Output/FolderSwap.cs", "Output/InPlaceUpdate.cs", "Output/KeptLists.cs", "Output/Manifest.cs",
        "Output/OutputContents.cs", "Output/PublishDisk.cs", "Output/PublishLock.cs", "Output/SingleFile.cs", "Output/SitePublisher.cs",
        "Output/SourceWriter.cs", "Output/TreeWriter.cs",
        "Sources/FileProbe.cs", "Sources/OrdinaryFile.cs", "Sources/SourceReader.cs",
    ];

    /// <summary>Stages whose folders still use one another in a circle; the folders of all others do not, and must not.</summary>
    private static readonly ImmutableArray<string> Circular = ["Model", "Linking", "Pages"];

    private static string Library => Path.Combine(Repository.Root, "src", "Handbooks");

    [Fact]
    public void A_stage_uses_only_those_below_it()
    {
        var wrong =
            from type in typeof(HandbookCompiler).Assembly.GetTypes()
            let stage = StageOf(type)
            where stage >= 0
            from used in UsedTypes.Of(type)
            where StageOf(used) > stage
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void The_folders_of_a_stage_form_no_circle()
    {
        var uses = (
            from type in typeof(HandbookCompiler).Assembly.GetTypes()
            where StageOf(type) >= 0
            from used in UsedTypes.Of(type)
            where StageOf(used) >= 0 && used.Namespace != type.Namespace
            select (From: type.Namespace!, To: used.Namespace!)).Distinct().ToLookup(use => use.From, use => use.To);
        var circular =
            from folder in uses.Select(folder => folder.Key)
            where !Circular.Contains(folder.Split('.')[1]) && Reached(uses, folder).Contains(folder)
            select folder;
        Assert.Empty(circular);
    }

    /// <summary>All folders that a folder uses, directly or through others.</summary>
    private static HashSet<string> Reached(ILookup<string, string> uses, string folder)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(uses[folder]);
        while (next.TryDequeue(out var used))
        {
            if (!reached.Add(used))
                continue;
            foreach (var further in uses[used])
                next.Enqueue(further);
        }
        return reached;
    }

    [Fact]
    public void A_type_lies_in_the_folder_of_its_namespace()
    {
        var wrong =
            from path in Directory.GetFiles(Library, "*.cs", SearchOption.AllDirectories)
            let relative = Path.GetRelativePath(Library, path).Replace('\\', '/')
            where !relative.StartsWith("obj/", StringComparison.Ordinal) && !relative.StartsWith("bin/", StringComparison.Ordinal)
            let expected = string.Join('.', relative.Split('/')[..^1].Prepend("Handbooks"))
            where !File.ReadAllText(path).Contains($"namespace {expected};", StringComparison.Ordinal)
            select $"{relative} is not in namespace {expected}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_is_a_stage() =>
        Assert.Equal(
            Stages.Order(StringComparer.Ordinal),
            Directory.GetDirectories(Library).Select(path => Path.GetFileName(path)).Where(name => name is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Bans_are_lifted_only_in_their_rooms()
    {
        var lifted =
            from path in Directory.GetFiles(Library, "*.cs", SearchOption.AllDirectories)
            where Ban().IsMatch(File.ReadAllText(path))
            select Path.GetRelativePath(Library, path).Replace('\\', '/');
        Assert.Equal(DiskRooms, lifted.Order(StringComparer.Ordinal));
    }

    /// <summary>So that two versions of a file fit side by side.</summary>
    /// <summary>A sentence that says what is tested.</summary>
    private static bool IsNameOfTest(string line) =>
        line.TrimStart().StartsWith("public ", StringComparison.Ordinal) && line.Count(c => c == '_') > 3;

    /// <summary>The lines, counted from 0, whose text is content of raw strings.</summary>
    private static HashSet<int> RawStrings(string path)
    {
        var lines = new HashSet<int>();
        var isInside = false;
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (isInside)
                lines.Add(number);
            if (line.Split("\"\"\"").Length % 2 == 0)
                isInside = !isInside;
        }
        return lines;
    }

    [Fact]
    public void No_line_of_code_is_longer_than_150_characters()
    {
        const int longest = 150;
        var wrong =
            from folder in (string[])["src", "theme", "tests"]
            from pattern in (string[])["*.cs", "*.css", "*.js"]
            from path in Directory.GetFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            let relative = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
            where !relative.Contains("/obj/", StringComparison.Ordinal) && !relative.Contains("/bin/", StringComparison.Ordinal)
                && !relative.StartsWith("tests/Handbooks.Tests/Sites/", StringComparison.Ordinal)
            let isContent = RawStrings(path)
            from line in File.ReadLines(path).Index()
            where line.Item.Length > longest && !isContent.Contains(line.Index) && !IsNameOfTest(line.Item)
            select $"{relative}:{line.Index + 1} has {line.Item.Length}";
        Assert.Empty(wrong);
    }

    /// <summary>The library has no web framework and no console; the theme and the command line bring them.</summary>
    [Fact]
    public void The_library_refers_to_its_libraries_and_the_runtime() =>
        Assert.All(
            typeof(HandbookCompiler).Assembly.GetReferencedAssemblies(),
            reference => Assert.True(
                reference.Name is "Markdig" or "YamlDotNet" or "AngleSharp" or "Tomlyn" or "SkiaSharp" or "HarfBuzzSharp"
                    || reference.Name!.StartsWith("System.", StringComparison.Ordinal),
                $"The library refers to {reference.Name}."));

    private static int StageOf(Type type)
    {
        var parts = (type.Namespace ?? "").Split('.');
        return parts is ["Handbooks", var stage, ..] ? Stages.IndexOf(stage) : -1;
    }

    [GeneratedRegex(@"pragma warning disable[^\r\n]*RS0030|SuppressMessage[^\r\n]*RS0030")]
    private static partial Regex Ban();
}
