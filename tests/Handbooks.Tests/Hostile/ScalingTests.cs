using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Hostile;

/// <summary>Whatever a page holds: one that is four times as long costs about four times as much, in time and in memory.</summary>
public sealed class ScalingTests
{
    /// <summary>
    /// What a page of four times the size may cost: 4, or about 5 with sorting, and a busy machine's smaller caches on top.
    /// What is quadratic costs 16.
    /// </summary>
    private const double Most = 10;

    private const int Times = 4;

    private const int Tries = 6;

    private static readonly int Size = TestSize.Of(6_000, 250_000);

    /// <summary>What an ordinary page of the larger size costs: with less than this, nobody waits, and noise is most of it.</summary>
    private static readonly Lazy<TimeSpan> Ordinary = new(() =>
    {
        var page = NastyPage.Of("",
            "## Heading\n\nSome words of a text with a [link](https://a.b/c) and *stress*.\n\n- One thing\n- Another thing\n\n").Make(Times * Size);
        return Enumerable.Range(0, 5).Select(_ => Measure(page).Time).Skip(1).Min();
    });

    public static TheoryData<string> Names() => [.. MdNasty.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_that_is_four_times_as_long_costs_about_four_times_as_much(string name)
    {
        var page = MdNasty.All.Single(page => page.Name == name);
        var (small, large) = (page.Make(Size), page.Make(Times * Size));
        var seen = new List<string>();
        var (less, more) = (Measure(small), Measure(large));
        for (var i = 0; i < Tries; i++)
        {
            // The quickest of several runs is the one that other tests disturbed least.
            (less, more) = (Quicker(less, Measure(small)), Quicker(more, Measure(large)));
            // What is refused costs next to nothing, so the smaller one may be the dearer.
            var time = more.Time / TimeSpan.FromTicks(Math.Max(less.Time.Ticks, Ordinary.Value.Ticks));
            var memory = more.Bytes / Math.Max(less.Bytes, 4e6);
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
        var site = SitePlanner.Team(Linker.Link(declarations).Value, []);
        Assert.All(site.Pages, planned => Assert.Equal(planned.Address, planned.Make().Address));
        Assert.All(site.Data, planned => planned.Make());
        return (ThreadTime.Now() - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
