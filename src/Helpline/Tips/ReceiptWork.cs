namespace Helpline.Tips;

/// <summary>Counts what look-ups do, so that a test can hold a miss and a hit to the same work. Counts nothing of anybody.</summary>
internal sealed class ReceiptWork
{
    private int _queries;
    private int _derivations;

    public int Queries => _queries;

    public int Derivations => _derivations;

    public void Query() => Interlocked.Increment(ref _queries);

    public void Derive() => Interlocked.Increment(ref _derivations);
}
