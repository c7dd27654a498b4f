using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>The preview as a browser sees it: on loopback only, from memory only, and never worse than the last good site.</summary>
public sealed partial class PreviewTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private Process? _process;
    private string _address = "";

    public async Task InitializeAsync()
    {
        _folder.Write("input/index.md", "# First words\n");
        _folder.Write("input/roles/pilot.md", "---\nrole: Pilot\n---\n\n# Pilot\n\n## Responsibilities\n\n- Bring ships in\n");
        _folder.Write("secret.txt", "not yours");
        _process = Tool.Start(_folder.Path, [], "preview", "--port", "0", "--poll");
        _ = _process.StandardError.ReadToEndAsync();
        while (_address.Length == 0)
        {
            var line = await _process.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException("preview ended before it served anything");
            _address = Address().Match(line).Value.TrimEnd('/');
        }
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    [Fact]
    public async Task Serves_pages_and_sends_folders_to_their_slash()
    {
        Assert.Contains("First words", await Get("/team/"), StringComparison.Ordinal);
        using var redirect = await _client.GetAsync(new Uri(_address + "/team/roles"));
        Assert.True((int)redirect.StatusCode is 301 or 302 or 307 or 308, $"{redirect.StatusCode}");
        using var missing = await _client.GetAsync(new Uri(_address + "/team/nowhere/"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/team/%2e%2e/%2e%2e/secret.txt")]
    [InlineData("/team/..%5c..%5csecret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/input/index.md")]
    public async Task Serves_nothing_from_the_disk(string path)
    {
        using var answer = await _client.GetAsync(new Uri(_address + path,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        Assert.True((int)answer.StatusCode >= 400, $"{answer.StatusCode}");
        Assert.DoesNotContain("not yours", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_only_to_its_own_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _address + "/team/");
        request.Headers.Host = "evil.example";
        using var answer = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var posted = await _client.PostAsync(new Uri(_address + "/team/"), null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    [Fact]
    public async Task Shows_an_edit_and_keeps_the_last_good_site_on_an_error()
    {
        _folder.Write("input/index.md", "# Second words\n");
        await Until("/team/", text => text.Contains("Second words", StringComparison.Ordinal));

        _folder.Write("input/index.md", "# Third words\n");
        _folder.Write("input/roadmap/a.yml", "- title: A\n  accountable: nobody-at-all\n");
        var page = await Until("/team/", text => text.Contains("HB3008", StringComparison.Ordinal));
        Assert.Contains("Second words", page, StringComparison.Ordinal);
        Assert.Contains("roadmap/a.yml:2:", page, StringComparison.Ordinal);
    }

    public Task DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _process?.Dispose();
        _client.Dispose();
        _folder.Dispose();
    }

    private Task<string> Get(string path) => _client.GetStringAsync(new Uri(_address + path));

    /// <summary>Asks again until the page is as expected; a rebuild takes the time that it takes.</summary>
    private async Task<string> Until(string path, Func<string, bool> isThere)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var text = await Get(path);
            if (isThere(text))
                return text;
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"{path} never became what was expected.");
    }

    [GeneratedRegex(@"http://(localhost|127\.0\.0\.1):\d+")]
    private static partial Regex Address();
}
