namespace Helpline.Forwarding;

/// <summary>How long tips are held. Zero is for the demo alone: it would let order and time tell who wrote.</summary>
internal sealed class ForwardingSettings
{
    /// <summary><c>Forwarding:Hold</c>: the longest hold; the shortest is a thirteenth of it.</summary>
    public TimeSpan Hold { get; set; } = TimeSpan.FromMinutes(65);

    public void Check(bool isDemo, ICollection<string> faults)
    {
        if (Hold < TimeSpan.Zero || Hold > TimeSpan.FromDays(1))
        {
            faults.Add("Forwarding:Hold must lie between zero and one day.");
        }
        else if (Hold == TimeSpan.Zero && !isDemo)
        {
            faults.Add("Forwarding:Hold may be zero only in the demo.");
        }
    }
}
