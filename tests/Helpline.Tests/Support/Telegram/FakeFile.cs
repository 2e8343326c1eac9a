namespace Helpline.Tests.Support.Telegram;

/// <summary>A file that Telegram keeps for a bot to fetch.</summary>
/// <param name="Size">The size that it claims; a test may let it lie.</param>
internal sealed record FakeFile(string Id, string UniqueId, string Path, byte[] Bytes, long Size);
