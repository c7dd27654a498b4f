namespace Handbooks.Tests.Support;

/// <summary>How many random inputs a test tries: few on every run, many with <c>HANDBOOK_TEST_SIZE=nightly</c>.</summary>
internal static class TestSize
{
    public static bool IsNightly { get; } = Environment.GetEnvironmentVariable("HANDBOOK_TEST_SIZE") == "nightly";

    public static int Of(int normal, int nightly) => IsNightly ? nightly : normal;
}
