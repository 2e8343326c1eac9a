namespace Helpline.Desk.Bundle;

/// <summary>One file of the inbox.</summary>
internal sealed record BundleFile(string Name, string Type, byte[] Bytes);
