using System.Security.Cryptography;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Agencies;

/// <summary>Keeps the wrapped private keys of a key file for the agency's browsers. They open with a passphrase that never comes here.</summary>
internal sealed class WrappedKeys(TipWriter writer)
{
    /// <summary>The same key and member again replaces what was there.</summary>
    public Task KeepAsync(KeyFile file, CancellationToken cancellation) => writer.WriteAsync(
        async (db, stop) =>
        {
            foreach (var wrapped in file.Wrapped)
            {
                if (WrappedPrivateKey.KidOf(wrapped) is { } kid)
                {
                    await db.StaffKeys.Where(k => k.Agency == file.Agency && k.Kid == kid && k.Member == file.Member).ExecuteDeleteAsync(stop);
                    db.StaffKeys.Add(new()
                    {
                        Id = RandomNumberGenerator.GetBytes(16),
                        Agency = file.Agency,
                        Kid = kid,
                        Member = file.Member,
                        Wrapped = wrapped,
                    });
                }
            }
        },
        cancellation);
}
