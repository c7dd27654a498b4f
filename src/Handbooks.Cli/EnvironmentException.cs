namespace Handbooks.Cli;

/// <summary>Everything was asked for rightly, and the machine cannot: a port is taken, a right is missing.</summary>
internal sealed class EnvironmentException(string message) : Exception(message);
