using Helpline.Agencies;

namespace Helpline.Desk.Staff;

/// <summary>Gives an agency its first place at the desk: the wrapped keys that keygen made, and a one-time link for a person.</summary>
internal sealed class StaffSeats(StaffKeys keys, StaffInvites invites)
{
    /// <returns>The link, to be shown once.</returns>
    public async Task<string> OpenAsync(KeyFile file, StaffRole role, string name, CancellationToken cancellation)
    {
        foreach (var wrapped in file.Wrapped)
        {
            await keys.KeepAsync(file.Agency, wrapped, cancellation);
        }

        return await invites.CreateAsync(file.Agency, role, name, cancellation);
    }
}
