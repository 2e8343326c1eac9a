using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>One tip on its way to one queue, and how the agency works on it; or what a foreign system is told of it later. All its times start at the release.</summary>
[Table("deliveries")]
[Index(nameof(TipId))]
[Index(nameof(Agency), nameof(State))]
[Index(nameof(State), nameof(NextAt))]
internal sealed class DeliveryRow
{
    [KeptFor("16 random bytes; a receiver that keys on it sees the tip once")]
    public required byte[] Id { get; set; }

    [KeptFor("which tip is delivered")]
    public required byte[] TipId { get; set; }

    /// <summary>The tip's own id says that the tip was taken back.</summary>
    [KeptFor("null for the tip itself; else which later part of it a foreign system is told of")]
    public byte[]? PartId { get; set; }

    [KeptFor("the agency's code")]
    public required string Agency { get; set; }

    [KeptFor("the queue's code")]
    public required string Queue { get; set; }

    [KeptFor("whether this queue answers for the tip or reads along")]
    public required bool IsPrimary { get; set; }

    [KeptFor("by which road it goes")]
    public required string Transport { get; set; }

    [KeptFor("waiting, delivered or parked")]
    public required string State { get; set; }

    [KeptFor("how often it was tried")]
    public int Attempts { get; set; }

    [KeptFor("when it is tried next")]
    public required long NextAt { get; set; }

    [KeptFor("when the random hold ended; every clock starts here")]
    public required long ReleasedAt { get; set; }

    [KeptFor("since when it is tried: the release, or when it was taken up again by hand")]
    public required long Since { get; set; }

    [KeptFor("new, opened, in-work or closed: what the citizen is told")]
    public required string Work { get; set; }

    [KeptFor("why it was closed: acted, no-action, passed")]
    public string? Reason { get; set; }
}
