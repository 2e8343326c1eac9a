namespace Helpline.Desk.Staff;

/// <summary>What somebody may do at the desk. Only officers and leads read tips.</summary>
internal enum StaffRole
{
    Officer,
    Lead,
    RegisterEditor,
    Operator,
}
