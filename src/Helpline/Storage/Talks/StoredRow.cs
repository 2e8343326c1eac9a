namespace Helpline.Storage.Talks;

/// <summary>What every row of the talk side is made of, whichever table it stands in.</summary>
internal sealed record StoredRow(byte[] Id, int Epoch, byte[] Sealed);
