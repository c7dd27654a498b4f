using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>A preview that all hostile requests share.</summary>
public sealed partial class RunningPreview : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    public RunningPreview()
    {
        _folder.Write("input/index.md", "---\nvisibility: public\n---\n# First words\n\n[notes](notes.txt)\n![drawing](drawing.svg)\n");
        _folder.Write("input/notes.txt", "shared notes");
        _folder.Write("input/drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        _folder.Write("input/.env", "not yours");
        _folder.Write("input/.git/config", "not yours");
        _folder.Write("input/hidden.txt", "not yours");
        _folder.Write("secret.txt", "not yours");
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(Path.Combine(_folder.Path, "input/link.txt"), Path.Combine(_folder.Path, "secret.txt"));
        _process = Tool.Start(_folder.Path, [], "preview", "--port", "0", "--poll");
        _ = _process.StandardError.ReadToEndAsync();
        while (Port == 0)
        {
            var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("preview ended before it served anything");
            Port = Address().Match(line) is { Success: true } found
                ? int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        }
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    public int Port { get; }

    /// <summary>The answer to a request as it stands, byte for byte.</summary>
    public async Task<string> Answer(string request)
    {
        using var socket = await Connect();
        await socket.SendAsync(Encoding.Latin1.GetBytes(request));
        return await Rest(socket);
    }

    public Task<string> Get(string path, string headers = "", string method = "GET") =>
        Answer($"{method} {path} HTTP/1.1\r\nHost: localhost:{Port}\r\nConnection: close\r\n{headers}\r\n");

    public async Task<Socket> Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Port);
        return socket;
    }

    public static async Task<string> Rest(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[65536];
        try
        {
            for (int read; (read = await socket.ReceiveAsync(buffer)) > 0;)
                text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (SocketException)
        {
            // Cut off while we still wrote: what came before it is the answer.
        }
        return text.ToString();
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"http://(?:localhost|127\.0\.0\.1):(\d+)")]
    private static partial Regex Address();
}

/// <summary>Forty ways to ask the preview for what is not the asker's: never outside the site, never for another web site.</summary>
public sealed class PreviewRequestTests(RunningPreview preview) : IClassFixture<RunningPreview>
{
    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/team/../../secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/team/%2e%2e%2f%2e%2e%2fsecret.txt")]
    [InlineData("/team/..%5c..%5csecret.txt")]
    [InlineData("/team/..\\..\\secret.txt")]
    [InlineData("/team/....//....//secret.txt")]
    [InlineData("/team/%252e%252e%252fsecret.txt")]
    [InlineData("/team/files/%c0%ae%c0%ae/secret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/team/files/../../input/hidden.txt")]
    [InlineData("/team/index.html%00.txt")]
    [InlineData("/team/files/notes.txt%00")]
    [InlineData("/file:///etc/passwd")]
    [InlineData("/team/files/link.txt")]
    [InlineData("/team/files/hidden.txt")]
    [InlineData("/team/files/.env")]
    [InlineData("/team/.env")]
    [InlineData("/.git/config")]
    [InlineData("/team/.git/config")]
    [InlineData("/.handbook/")]
    [InlineData("/.handbook/../secret.txt")]
    [InlineData("/input/index.md")]
    public async Task A_path_leads_nowhere_but_into_the_sites(string path)
    {
        var answer = await preview.Get(path);
        Assert.Contains(Status(answer), (int[])[400, 404]);
        Assert.DoesNotContain("not yours", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("")]
    [InlineData("0.0.0.0:{port}")]
    [InlineData("localhost:{port}@evil.example")]
    [InlineData("evil.example, localhost:{port}")]
    public async Task Another_host_is_refused(string host) =>
        Assert.Equal(400, Status(await preview.Answer($"GET /team/ HTTP/1.1\r\nHost: "
            + $"{host.Replace("{port}", $"{preview.Port}", StringComparison.Ordinal)}\r\nConnection: close\r\n\r\n")));

    [Theory]
    [InlineData("GET /team/ HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /team/ HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://evil.example/team/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET  HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("\r\n\0\0\r\n\r\n")]
    [InlineData("GET /team/ HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\nConnection: close\r\n\r\n")]
    public async Task A_request_that_is_none_is_refused(string request)
    {
        var answer = await preview.Answer(request);
        Assert.True(answer.Length == 0 || Status(answer) is 400, answer.Split('\r')[0]);
    }

    [Theory]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Origin: http://localhost:1")]
    [InlineData("Origin: https://localhost:{port}")]
    public async Task Another_origin_reads_neither_pages_nor_events(string header)
    {
        header = header.Replace("{port}", $"{preview.Port}", StringComparison.Ordinal) + "\r\n";
        foreach (var path in (string[])["/team/", "/.handbook/events", "/.handbook/preview.js", "/team/data/roles.json"])
        {
            var answer = await preview.Get(path, header);
            Assert.Equal(400, Status(answer));
            Assert.DoesNotContain("Access-Control-Allow", answer, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Nothing_can_be_changed(string method) =>
        Assert.Contains(Status(await preview.Get("/team/", "Content-Length: 0\r\n", method)), (int[])[400, 405]);

    [Fact]
    public async Task A_long_address_and_long_headers_are_refused()
    {
        Assert.Contains(Status(await preview.Get("/team/" + new string('a', 100_000))), (int[])[400, 404, 414]);
        Assert.Contains(Status(await preview.Get("/team/", $"X: {new string('a', 100_000)}\r\n")), (int[])[400, 431]);
        Assert.Equal(404, Status(await preview.Get("/team/" + string.Concat(Enumerable.Repeat("a/", 3_000)))));
    }

    [Theory]
    [InlineData("bytes=0-0")]
    [InlineData("bytes=-1")]
    [InlineData("bytes=99999999-")]
    [InlineData("bytes=0-1,5-6,0-9999999999999999999999")]
    public async Task A_range_is_ignored(string range)
    {
        var answer = await preview.Get("/team/files/notes.txt", $"Range: {range}\r\n");
        Assert.Equal(200, Status(answer));
        Assert.EndsWith("\r\n\r\nshared notes", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_has_no_body()
    {
        Assert.EndsWith("\r\n\r\n", await preview.Get("/team/", method: "HEAD"), StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", await preview.Get("/.handbook/events", method: "HEAD"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_at_once_and_slow_ones_among_them_are_all_answered()
    {
        var slow = new List<Socket>();
        for (var i = 0; i < 20; i++)
        {
            slow.Add(await preview.Connect());
            await slow[^1].SendAsync(Encoding.ASCII.GetBytes("GET /team/ HT"));
        }
        for (var done = 0; done < TestSize.Of(200, 1_000); done += 100)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => preview.Get("/team/")));
            Assert.All(answers, answer => Assert.Equal(200, Status(answer)));
        }
        foreach (var socket in slow)
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes($"TP/1.1\r\nHost: localhost:{preview.Port}\r\nConnection: close\r\n\r\n"));
            Assert.Equal(200, Status(await RunningPreview.Rest(socket)));
            socket.Dispose();
        }
    }

    [Theory]
    [InlineData("/team/", 200)]
    [InlineData("/public/", 200)]
    [InlineData("/team/nowhere/", 404)]
    [InlineData("/team/data/roles.json", 200)]
    [InlineData("/team/files/notes.txt", 200)]
    [InlineData("/team/files/drawing.svg", 200)]
    [InlineData("/team/assets/handbook.css", 200)]
    [InlineData("/.handbook/preview.js", 200)]
    public async Task Every_answer_has_the_headers_that_keep_others_out(string path, int status)
    {
        var answer = await preview.Get(path);
        Assert.Equal(status, Status(answer));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("SAMEORIGIN", Header(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
        Assert.Null(Header(answer, "Server"));
        var policy = Header(answer, "Content-Security-Policy")!;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Equal(!path.Contains("/files/", StringComparison.Ordinal), policy.Contains("script-src 'self'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/team/")]
    [InlineData("/public/")]
    [InlineData("/team/nowhere/")]
    public async Task A_page_may_listen_to_the_preview_and_connect_to_nothing_else(string path)
    {
        var page = await preview.Get(path);
        Assert.Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';", page,
            StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", page[page.IndexOf("<meta", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_this_computer_is_listened_to()
    {
        Assert.All(IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == preview.Port),
            listener => Assert.True(IPAddress.IsLoopback(listener.Address), $"{listener}"));
        Assert.Equal(200, Status(await preview.Get("/team/")));
    }

    [Fact]
    public void What_the_preview_adds_is_in_no_build()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home\n");
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "build").ExitCode);
        foreach (var file in Directory.GetFiles(Path.Combine(folder.Path, "output"), "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("preview.js", file, StringComparison.Ordinal);
            var text = File.ReadAllText(file);
            Assert.False(text.Contains("handbook-preview", StringComparison.Ordinal) || text.Contains("/.handbook/", StringComparison.Ordinal)
                || text.Contains("EventSource", StringComparison.Ordinal), file);
        }
    }

    private static int Status(string answer) =>
        answer.Length > 12 && answer.StartsWith("HTTP/1.", StringComparison.Ordinal)
            ? int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static string? Header(string answer, string name) =>
        answer.Split("\r\n\r\n")[0].Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":",
            StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
