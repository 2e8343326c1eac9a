using System.Collections;
using System.Security.Cryptography;

namespace Helpline.Sessions;

/// <summary>
/// The photos of a tip for the one who seals them: opened one after the other as they are asked for, each wiped before the next.
/// Never holds two in the clear; a photo given out must not be kept.
/// </summary>
internal sealed class DraftPhotos(DraftShelf shelf, IReadOnlyList<DraftFile> files) : IReadOnlyList<byte[]>, IDisposable
{
    private byte[]? _open;

    public int Count => files.Count;

    public byte[] this[int index]
    {
        get
        {
            Dispose();
            return _open = shelf.Read(files[index]) ?? throw new InvalidOperationException("A photo that could be read a moment ago is gone.");
        }
    }

    public IEnumerator<byte[]> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }

        Dispose();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Wipes what is open; more can still be asked for.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_open);
        _open = null;
    }

    public override string ToString() => "[sealed]";
}
