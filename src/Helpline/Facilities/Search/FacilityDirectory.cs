using Helpline.Facilities.Places;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>
/// Where everybody finds the index in force. It is swapped as a whole when the register or the day changes: a search that runs goes on
/// on the old one, and so does everybody while a new one is built or can't be.
/// </summary>
internal sealed class FacilityDirectory(SettlementTable settlements, ShownToday shown, FacilityRegister register)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile FacilityIndex _current = FacilityIndex.Build([], settlements, shown);
    private (long Stamp, (DateOnly, DateOnly) Days)? _built;

    /// <summary>Take it once for a turn. Empty until the register was read.</summary>
    public FacilityIndex Current => _current;

    /// <summary>Reads the register and swaps the index, if anything changed since the last time.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            // The stamp goes first: what is saved while the rows are read brings another stamp, and another reading.
            var now = (await register.StampAsync(cancellation), shown.Days);
            if (_built != now)
            {
                var facilities = await register.AllAsync(cancellation);
                _current = await Task.Run(() => FacilityIndex.Build(facilities, settlements, shown), cancellation);
                _built = now;
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
