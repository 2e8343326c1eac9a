using Helpline.Storage.Tips;
using Microsoft.AspNetCore.Identity;

namespace Helpline.Desk.Staff;

/// <summary>Makes and checks slow hashes, two at a time: a flood of sign-ins waits here and leaves the rest of the program its cores.</summary>
internal sealed class PasswordRoom : IDisposable
{
    /// <summary>Counted in characters as people count them.</summary>
    public const int Shortest = 12;

    private readonly PasswordHasher<StaffMemberRow> _hasher = new();
    private readonly SemaphoreSlim _gate = new(2);
    private readonly string _nobody;

    public PasswordRoom() => _nobody = _hasher.HashPassword(null!, Token.Draw().Text);

    public static bool IsLongEnough(string password) => new System.Globalization.StringInfo(password).LengthInTextElements >= Shortest;

    public Task<string> HashAsync(string password, CancellationToken cancellation) =>
        InTurnAsync(() => _hasher.HashPassword(null!, password), cancellation);

    /// <summary>A name that nobody has costs the same work as one that somebody has.</summary>
    public Task<bool> FitsAsync(string? hash, string password, CancellationToken cancellation) => InTurnAsync(
        () => _hasher.VerifyHashedPassword(null!, hash ?? _nobody, password) != PasswordVerificationResult.Failed && hash is not null,
        cancellation);

    public void Dispose() => _gate.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }
}
