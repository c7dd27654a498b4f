using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Hostile;

/// <summary>Whatever a page holds: one that is twice as long costs about twice as much, in time and in memory.</summary>
public sealed class ScalingTests
{
    /// <summary>What a machine's own moods add to a factor of 2.</summary>
    private const double Most = 2.6;

    private const int Tries = 6;

    private static readonly int Size = TestSize.Of(12_000, 500_000);

    /// <summary>What an ordinary page of twice the size costs: with less than this, nobody waits, and noise is most of it.</summary>
    private static readonly Lazy<TimeSpan> Ordinary = new(() =>
    {
        var page = NastyPage.Of("", "## Heading\n\nSome words of a text with a [link](https://a.b/c) and *stress*.\n\n- One thing\n- Another thing\n\n").Make(2 * Size);
        return Enumerable.Range(0, 5).Select(_ => Measure(page).Time).Skip(1).Min();
    });

    public static TheoryData<string> Names() => [.. MdNasty.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_that_is_twice_as_long_costs_twice_as_much(string name)
    {
        var page = MdNasty.All.Single(page => page.Name == name);
        var (half, whole) = (page.Make(Size), page.Make(2 * Size));
        var seen = new List<string>();
        var (one, two) = (Measure(half), Measure(whole));
        for (var i = 0; i < Tries; i++)
        {
            // The quickest of several runs is the one that other tests disturbed least.
            (one, two) = (Quicker(one, Measure(half)), Quicker(two, Measure(whole)));
            // What is refused costs next to nothing, so the smaller one may be the dearer.
            var time = two.Time / TimeSpan.FromTicks(Math.Max(one.Time.Ticks, 2 * Ordinary.Value.Ticks));
            var memory = two.Bytes / Math.Max(one.Bytes, 4e6);
            if (time < Most && memory < Most)
                return;
            seen.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"time {time:F1}, memory {memory:F1}"));
        }
        Assert.Fail($"{name}: {string.Join("; ", seen)}");
    }

    private static (TimeSpan Time, long Bytes) Quicker((TimeSpan Time, long Bytes) one, (TimeSpan Time, long Bytes) other)
        => other.Time < one.Time ? other : one;

    /// <summary>All stages up to the planned team site, on this thread: what it allocates and how long it is busy.</summary>
    private static (TimeSpan Time, long Bytes) Measure(string text)
    {
        var file = SourceTree.Of([("p.md", text)]);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var time = ThreadTime.Now();
        var page = PageParser.Parse(file.Files[0], PartNames.Default).Value;
        var declarations = DeclarationReader.Read(new HandbookSettings(), [page], [], file).Value;
        Assert.NotEmpty(SitePlanner.Team(Linker.Link(declarations).Value, []).Pages);
        return (ThreadTime.Now() - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
