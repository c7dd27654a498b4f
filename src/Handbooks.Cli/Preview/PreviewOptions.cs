namespace Handbooks.Cli.Preview;

/// <param name="Port">Null: the usual one, or the next that is free. 0: any.</param>
internal sealed record PreviewOptions(int? Port, bool Poll, bool Strict, bool Verbose, bool NoHistory);
