namespace Helpline.Sessions;

/// <summary>Where epoch keys are kept: somewhere that dies with the machine's power. Never a disk.</summary>
internal interface IEpochPlace
{
    /// <summary>The day's keys, or null if none were made.</summary>
    byte[]? Read(DateOnly day);

    /// <summary>Keeps new keys, unless the day has some already; gives back those that hold.</summary>
    byte[] Keep(DateOnly day, byte[] keys);

    /// <summary>Destroys the keys of every day but these two.</summary>
    void KeepOnly(DateOnly today, DateOnly yesterday);
}
