using System.Net;
using System.Net.Sockets;
using Handbooks.Rendering;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Handbooks.Cli.Preview;

/// <summary>
/// Kestrel on the loopback addresses, and nothing else of ASP.NET: no host, no container, no settings from files or environment
/// that could open it wider.
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private const int UsualPort = 5080;
    private const int PortsToTry = 20;

    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _end;

    private PreviewServer(KestrelServer server, CancellationTokenSource end, string address)
    {
        _server = server;
        _end = end;
        Address = address;
    }

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; }

    /// <exception cref="EnvironmentException">The port cannot be opened; with a null <paramref name="port"/>, none of those that
    /// were tried.</exception>
    public static async Task<PreviewServer> StartAsync(LiveSite live, int? port, CancellationToken end)
    {
        if (port is { } wanted)
        {
            return await TryAsync(live, wanted, end).ConfigureAwait(false)
                ?? throw new EnvironmentException($"port {wanted} is taken by another program. End that one, or name another port: "
                    + $"handbook preview --port {wanted + 1 & 0xFFFF}");
        }
        for (var candidate = UsualPort; candidate < UsualPort + PortsToTry; candidate++)
        {
            if (await TryAsync(live, candidate, end).ConfigureAwait(false) is { } server)
                return server;
        }
        throw new EnvironmentException($"the ports {UsualPort} to {UsualPort + PortsToTry - 1} are all taken. Name a free one "
            + "(--port), or any: --port 0");
    }

    public async ValueTask DisposeAsync()
    {
        // Browsers hold their event streams open for ever; without this, stopping would wait for them.
        await _end.CancelAsync().ConfigureAwait(false);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(patience.Token).ConfigureAwait(false);
        _server.Dispose();
        _end.Dispose();
    }

    /// <returns>Null where the port is taken.</returns>
    private static async Task<PreviewServer?> TryAsync(LiveSite live, int port, CancellationToken end)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        if (port == 0)
            options.Listen(IPAddress.Loopback, 0);
        else
            options.ListenLocalhost(port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        var ending = CancellationTokenSource.CreateLinkedTokenSource(end);
        try
        {
            await server.StartAsync(new PreviewApplication(live, ending.Token), end).ConfigureAwait(false);
            var address = port != 0
                ? $"http://localhost:{port}"
                : server.Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
            return new PreviewServer(server, ending, address);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            server.Dispose();
            ending.Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            server.Dispose();
            ending.Dispose();
            throw new EnvironmentException($"port {port} cannot be opened: {e.Message}");
        }
    }
}

/// <param name="Port">Null: the usual one, or the next that is free. 0: any.</param>
/// <param name="Editor">What <see cref="EditorLinks.IsKnown"/> accepts.</param>
internal sealed record PreviewOptions(ITheme Theme, int? Port, bool Poll, string Editor)
{
    public bool Strict { get; init; }

    public bool Verbose { get; init; }

    public bool NoHistory { get; init; }
}
