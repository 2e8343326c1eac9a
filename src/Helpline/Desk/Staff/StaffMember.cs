using Helpline.Storage.Tips;

namespace Helpline.Desk.Staff;

/// <summary>Who is signed in, and for which agency. The agency comes from here and never from a request.</summary>
internal sealed record StaffMember(byte[] Id, string Agency, string Name, StaffRole Role)
{
    /// <summary>Two names that differ in capitals or spaces only are one name.</summary>
    public static string Fold(string name) => name.Trim().Normalize().ToLowerInvariant();

    public static StaffMember Of(StaffMemberRow row) => new(row.Id, row.Agency, row.Name, StaffRoles.Read(row.Role) ?? StaffRole.Operator);
}
