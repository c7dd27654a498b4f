namespace Handbooks.Cli;

/// <summary>The command line asks for something that cannot be; the message says to a person what to do instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
