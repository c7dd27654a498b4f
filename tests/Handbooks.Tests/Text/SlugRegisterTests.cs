using Handbooks.Text;

namespace Handbooks.Tests.Text;

public sealed class SlugRegisterTests
{
    [Fact]
    public void The_first_keeps_its_slug_and_the_next_are_numbered_from_two()
    {
        var register = new SlugRegister();
        Assert.Equal(["lead", "lead-2", "lead-3", "guide"], new[] { "lead", "lead", "lead", "guide" }.Select(register.Take));
    }

    [Fact]
    public void Anchors_are_numbered_from_one_as_on_GitHub()
    {
        var register = new SlugRegister(firstNumber: 1);
        Assert.Equal(["notes", "notes-1", "notes-2"], new[] { "notes", "notes", "notes" }.Select(register.Take));
    }

    [Fact]
    public void Taken_number_is_skipped()
    {
        var register = new SlugRegister();
        Assert.Equal(["lead-2", "lead", "lead-3", "lead-2-2"], new[] { "lead-2", "lead", "lead", "lead-2" }.Select(register.Take));
        Assert.Equal("lead-4", register.Take("lead-4"));
    }

    [Fact]
    public void Numbering_equal_titles_is_linear()
    {
        Allocated(100);
        var (few, many) = (Allocated(1_000), Allocated(10_000));
        // Trying every number anew would make a hundred times as many candidates.
        Assert.InRange(many, few, few * 20);

        static long Allocated(int titles)
        {
            var register = new SlugRegister();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var given = "";
            for (var i = 0; i < titles; i++)
                given = register.Take("overview");
            Assert.Equal($"overview-{titles}", given);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
